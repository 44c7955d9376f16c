"""The smallest click app."""

import click


@click.command()
def nothing() -> None:
    """Nothing."""


nothing()
