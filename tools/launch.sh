# How Java is started, by ./parallax in a source tree and by parallax in a release alike: both read
# this file. It wants
#   java     the program java
#   app      a folder with parallax-cli.jar, lib/*.jar and, if they are there, the AOT caches
#   models   the folder of the parser's models
#   home     the source tree; nothing in a release

# Files of so many bytes in all are few: some hundred reports of a newspaper's length.
few_bytes=262144

# The jars in the same order wherever this runs: a cache is good for one order only. Ours come first,
# and then what each start needs, as Java opens one jar after another until it finds a class.
classpath() {
    locale=${LC_ALL:-}
    LC_ALL=C
    jars=$app/parallax-cli.jar
    others=
    for jar in "$app"/lib/*.jar; do
        case ${jar##*/} in
            parallax-* | picocli-* | jackson-*) jars=$jars:$jar ;;
            *) others=$others:$jar ;;
        esac
    done
    jars=$jars$others
    LC_ALL=$locale
}

# Becomes java. Half the memory at most; SQLite and the models are native code and memory. A cache
# that does not fit is no fault to tell of: Java goes without.
start() {
    exec "$java" -XX:MaxRAMPercentage=50 --enable-native-access=ALL-UNNAMED \
        -Xlog:disable -Xlog:all=error,aot*=off,cds*=off:stderr \
        -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
        -Dslf4j.internal.verbosity=ERROR "-Dparallax.models=$models" \
        "-Dparallax.worker.aot=$app/worker.aot" "$@"
}

# Becomes the program: a main class and its arguments. PARALLAX_OPTS are several words. The cache is
# mapped to the addresses that it was made for, if they are free: to change its addresses takes
# longer than anything else that the cache leaves to do. Those who read documents of strangers keep
# addresses that nobody can foresee.
# shellcheck disable=SC2086
run() {
    terminals
    if few "$@"; then told="$told -XX:TieredStopAtLevel=1"; fi
    start "-XX:AOTCache=$app/parallax.aot" \
        -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 $told ${PARALLAX_OPTS:-} -cp "$jars" "$@"
}

# Whether the program is to read a few small files and no more: it is through with them before what
# Java's second compiler makes is of use. Takes what run does.
few() {
    until [ "${1:-org.parallax.cli.Main}" = org.parallax.cli.Main ]; do shift; done
    [ "${2:-}" = read ] || return 1
    shift 2
    bytes=0
    for input in "$@"; do
        case $input in
            -) return 1 ;;
            -*) continue ;;
        esac
        [ -f "$input" ] || return 1
        bytes=$((bytes + $(wc -c <"$input"))) || return 1
        [ "$bytes" -le "$few_bytes" ] || return 1
    done
    [ "$bytes" -gt 0 ]
}

# Shows what picocli said to --help when the program was built, if that is all that is asked for:
# nobody waits for Java to say the same again. Returns where Java has to be asked, as it has of
# whoever wishes for other colours than picocli chooses, or hands options to Java.
help_kept() {
    case $#${1:-} in
        1--help | 1-h) kept=parallax ;;
        2*[!a-z-]* | 2-*) return ;;
        2?*) case $2 in --help | -h) kept=$1 ;; *) return ;; esac ;;
        *) return ;;
    esac
    [ -z "${PARALLAX_OPTS:-}${NO_COLOR+x}${CLICOLOR+x}${CLICOLOR_FORCE+x}" ] || return 0
    if [ ! -t 1 ]; then kept=$kept.plain; elif [ -t 0 ]; then kept=$kept.coloured; else return; fi
    kept=$app/help/$kept
    if [ -r "$kept" ]; then exec cat "$kept"; fi
}

# Java keeps what it loaded and saw to be used often in a rehearsal, so that later runs start from
# there. $1 is an empty folder for it to work in. What --help says is kept as well.
learn_start() {
    rm -rf "$app/help"
    (start "-XX:AOTCacheOutput=$app/parallax.aot" ${home:+"-Dparallax.home=$home"} -cp "$jars" \
        org.parallax.cli.Rehearsal "$1") &&
        mv "$1/help" "$app/help" &&
        # as intake.worker.Launch starts those who read documents of strangers
        "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.awt.headless=true \
            "-XX:AOTCacheOutput=$app/worker.aot" -cp "$jars" org.parallax.intake.worker.Rehearsal
}

# Java cannot tell of each stream whether it is a terminal, nor how large one is.
terminals() {
    told=
    if [ -t 1 ]; then told=-Dparallax.terminal.out=true; fi
    if [ -t 2 ]; then told="$told -Dparallax.terminal.err=true"; fi
    if [ -n "$told" ]; then
        size=$(stty size 2>/dev/null </dev/tty) || size='0 0'
        told="$told -Dparallax.terminal.rows=${size% *} -Dparallax.terminal.columns=${size#* }"
    fi
}

# File names are text only where the locale is UTF-8.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *UTF-8 | *utf8 | *UTF8 | *utf-8) ;;
    *) [ "$(uname)" = Darwin ] || { LC_ALL=C.UTF-8 && export LC_ALL; } ;;
esac

# A closed standard input becomes an empty one: java would take the first file that it opens for it.
if ! (exec 3<&0) 2>/dev/null; then exec </dev/null; fi
