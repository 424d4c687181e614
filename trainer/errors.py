"""Errors that are the user's to mend: what happened and what to do about it."""


class UserError(Exception):
    """Something the user can mend. `message` says what happened, `hint` what to do; both in the user's words.

    Command lines print the two lines and exit with 2; the window shows them in a strip above the photo.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return self.message


def no_such_device(device: str, reason: str) -> UserError:
    """The error for a device that was asked for by name and is not there."""
    return UserError(f"The device {device} cannot be used: {reason}.", "Leave --device out, or use --device cpu.")


class Cancelled(Exception):
    """The user asked to stop: neither an error nor a bug."""
