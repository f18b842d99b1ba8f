"""The tables of the application database, and their version.

Conversations, feedback and users get tables of their own here, and a file each
beside this one. A change of a table that is there raises VERSION.
"""

from sqlalchemy import JSON, Column, Float, ForeignKey, Integer, MetaData, String, Table, Text

VERSION = 1

METADATA = MetaData()

ABOUT = Table("about", METADATA, Column("version", Integer, primary_key=True, autoincrement=False))
"""One row."""

ITEMS = Table(
    "items",
    METADATA,
    Column("id", String(64), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("article", String(512), nullable=False, index=True),
    Column("difficulty", Float, nullable=False),
    Column("status", String(16), nullable=False, index=True),
    Column("asked", String(64), nullable=False, index=True),
    Column("edition", Integer, nullable=False),
    Column("content", JSON, nullable=False),
)
"""`content` is the item as `item_json` has it, `asked` a digest of what it asks, `edition` its last edition."""

EDITIONS = Table(
    "editions",
    METADATA,
    Column("item", ForeignKey("items.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("at", String(32), nullable=False),
    Column("who", Text, nullable=False),
    Column("change", String(16), nullable=False),
    Column("content", JSON, nullable=False),
)
"""Every state that an item ever had, from 1."""

PAPERS = Table(
    "papers",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("made", String(32), nullable=False),
    Column("title", Text, nullable=False),
    Column("form", String(8), nullable=False),
    Column("status", String(16), nullable=False),
    Column("questions", JSON, nullable=False),
)
"""`questions` holds whole items, so that a later edit of an item leaves a paper as it was handed out."""

TRAINEES = Table(
    "trainees",
    METADATA,
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("name", String(255), unique=True, nullable=False),
)
"""The class list, in its order."""

ATTEMPTS = Table(
    "attempts",
    METADATA,
    Column("paper", ForeignKey("papers.id"), primary_key=True),
    Column("name", String(255), primary_key=True),
    Column("at", String(32), nullable=False),
    Column("responses", JSON, nullable=False),
)
"""One a trainee and paper; names stay when the class list changes."""
