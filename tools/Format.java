import com.google.googlejavaformat.java.Main;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Checks or rewrites every Java source below a folder: {@code Format --check|--replace FOLDER}. */
public final class Format {
    public static void main(String[] args) throws Exception {
        if (args.length != 2 || !List.of("--check", "--replace").contains(args[0])) {
            System.err.println("usage: Format --check|--replace FOLDER");
            System.exit(2);
        }
        List<String> call = new ArrayList<>(List.of("--aosp"));
        call.addAll(
                args[0].equals("--check")
                        ? List.of("--dry-run", "--set-exit-if-changed")
                        : List.of("--replace"));
        try (Stream<Path> files = Files.walk(Path.of(args[1]))) {
            files.filter(Format::isSource).map(Path::toString).sorted().forEach(call::add);
        }
        PrintWriter out = new PrintWriter(System.out, true);
        PrintWriter err = new PrintWriter(System.err, true);
        int status = new Main(out, err, System.in).format(call.toArray(String[]::new));
        if (status != 0 && args[0].equals("--check")) {
            err.println("The files above are not formatted: ./mvnw process-sources -N -Dgjf.mode=--replace");
        }
        System.exit(status);
    }

    private static boolean isSource(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith(".java") && path.contains("/src/") && !path.contains("/target/");
    }
}
