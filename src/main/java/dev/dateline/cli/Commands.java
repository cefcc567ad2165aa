package dev.dateline.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the jar that need no server. */
@Command(
        name = "dateline",
        description = "Turns articles into maps and timelines. Without a command it serves the page.",
        footer = {"", "serve (default) starts the page: --server.port=8080 --dateline.home=DIR"},
        mixinStandardHelpOptions = true,
        version = "dateline 0.1.0")
public final class Commands {
    private static final List<String> NAMES = List.of(
            "extract",
            "read",
            "import",
            "export",
            "generate",
            "benchmark",
            "backup",
            "restore",
            "build-gazetteer",
            "help");

    private static final Set<String> OPTIONS = Set.of("--help", "-h", "--version", "-V");

    private Commands() {}

    /** Whether the arguments name a command that runs without a server. */
    public static boolean has(String[] args) {
        return args.length > 0 && (NAMES.contains(args[0]) || OPTIONS.contains(args[0]));
    }

    private static Object command(String name) {
        return switch (name) {
            case "extract" -> new ExtractCommand();
            case "read" -> new ReadCommand();
            case "import" -> new ImportCommand();
            case "export" -> new ExportCommand();
            case "generate" -> new GenerateCommand();
            case "benchmark" -> new BenchmarkCommand();
            case "backup" -> new BackupCommand();
            case "restore" -> new RestoreCommand();
            case "build-gazetteer" -> new BuildGazetteerCommand();
            case "help" -> new CommandLine.HelpCommand();
            default -> throw new IllegalArgumentException("no command " + name);
        };
    }

    /** All commands, or only the one that is asked for: each costs start-up. */
    private static CommandLine commandLine(String asked) {
        CommandLine commandLine = new CommandLine(new Commands());
        List<String> needed = NAMES.contains(asked) && !asked.equals("help") ? List.of(asked) : NAMES;
        needed.forEach(name -> commandLine.addSubcommand(name, command(name)));
        return commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    }

    /**
     * Runs a command.
     *
     * @return exit code: 0 done, 1 an input could not be used, 2 usage, 3 some lines of a corpus were refused
     */
    public static int run(String[] args) {
        PlainExtract plain = PlainExtract.of(args);
        if (plain != null) {
            return plain.run();
        }
        System.setOut(new PrintStream(System.out, false, StandardCharsets.UTF_8));
        CommandLine commandLine = commandLine(args[0]);
        commandLine.setParameterExceptionHandler((e, arguments) -> usage(e));
        commandLine.setExecutionExceptionHandler((e, line, result) -> {
            if (e instanceof CliException) {
                line.getErr().println("dateline: " + e.getMessage());
                return 1;
            }
            throw e;
        });
        int code = commandLine.execute(args);
        System.out.flush();
        return code;
    }

    private static int usage(CommandLine.ParameterException e) {
        e.getCommandLine()
                .getErr()
                .println("dateline: " + e.getMessage() + " (see dateline "
                        + e.getCommandLine().getCommandName() + " --help)");
        return 2;
    }
}
