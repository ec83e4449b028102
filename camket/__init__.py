"""camket: the yearly accountability commitments of units, from opening the year to its report."""

import sqlite3
import sys

import pysqlite3
import pysqlite3.dbapi2

# Before 3.51.3 SQLite may damage a WAL database that several processes share; the bundled newer
# library takes its place here, before Django's backend imports it.
SAFE_SQLITE = (3, 51, 3)

if sqlite3.sqlite_version_info < SAFE_SQLITE:
    sys.modules["sqlite3"] = pysqlite3
    sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2
