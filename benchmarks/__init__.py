"""Speed, size and accuracy, measured side by side with what else a user might take."""
