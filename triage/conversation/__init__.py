"""What happens when somebody writes, presses or fills in something in Slack: decided here, done through the verbs."""
