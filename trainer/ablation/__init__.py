"""The paper's ablation: all variants trained and measured under one budget, one report, a verdict per claim."""
