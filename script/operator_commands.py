"""Print the operator's commands: those that the rooms of camket bring, not Django's own."""

import sys

import django
from django.core.exceptions import ImproperlyConfigured
from django.core.management import get_commands, load_command_class


def main() -> None:
    django.setup()
    print("Cách dùng: script/camket LỆNH [--help]\n")
    for name, app in sorted(get_commands().items()):
        if isinstance(app, str) and app.startswith("camket."):
            print(f"  {name.replace('_', '-'):<22}{load_command_class(app, name).help}")


if __name__ == "__main__":
    try:
        main()
    except ImproperlyConfigured as refusal:
        sys.exit(str(refusal))
