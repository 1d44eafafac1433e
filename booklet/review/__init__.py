"""Sign-off: who read which text, what they read, until when that holds, and what has changed since."""
