"""`python3 -m installer COMMAND`, which is what `make` calls.

An old Python must be able to read this file, to be told that it is too old; nothing else of the
installer is imported before that.
"""

import sys

OLDEST = (3, 11)


def main() -> int:
    if sys.version_info < OLDEST:
        sys.stderr.write(
            "파이썬 3.11 이상이 필요한데 여기 있는 것은 %d.%d입니다. "
            "python3.11을 설치한 뒤 같은 명령을 다시 실행하십시오.\n" % sys.version_info[:2]
        )
        return 2
    from installer import commands

    return commands.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
