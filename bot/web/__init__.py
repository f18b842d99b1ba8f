"""The page: a row of tabs, each in a file of its own."""

import os

# Gradio reads this while it is imported, and calls home without it.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
