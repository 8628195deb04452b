"""What the model learns from people, and how another model comes to judge: proposed, compared, approved, swapped."""
