"""The slim line at the bottom, 24 px: what the tool in hand does, and the device.

``StatusLine(parent=None)``  set_hint(str)  set_device(label: str, note: str = "")  set_message(str)
"""
