# Numbered schema steps, each applied in one transaction; a published one is never edited.
list(APPEND ITAM_MIGRATIONS
    migrations/journal/0001.sql
    migrations/journal/0002.sql
    migrations/journal/0003.sql
    migrations/journal/0004.sql
    migrations/journal/0005.sql
    migrations/journal/0006.sql
    migrations/journal/0007.sql
    migrations/journal/0008.sql)
