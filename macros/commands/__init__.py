"""What each command does: a function of the folder of the portal and of what stands behind the command."""
