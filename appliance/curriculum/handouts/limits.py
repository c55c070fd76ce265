"""What a handout may cost. A teacher's handout is far below all of these; what is not is refused."""

FILE_BYTES = 20 << 20
UNPACKED_BYTES = 60 << 20  # of the XML parts that are read, together
PARTS = 2000  # files inside a HWPX or DOCX
PAGES = 300
TEXT = 1_000_000  # characters
DEPTH = 200  # of nested XML elements

WALL_SECONDS = 60.0
CPU_SECONDS = 45
MEMORY_BYTES = 1 << 30
