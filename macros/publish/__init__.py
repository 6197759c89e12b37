"""What is published has passed here: the gate, the policy, the guard's last look, the seal, the swap. No engine."""
