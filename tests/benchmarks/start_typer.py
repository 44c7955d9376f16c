"""The smallest typer app."""

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def nothing() -> None:
    """Nothing."""


app()
