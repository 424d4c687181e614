"""The paper's ablation: every variant trained and measured under one budget, and one report with a verdict per claim."""
