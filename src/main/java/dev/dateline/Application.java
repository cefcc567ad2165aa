package dev.dateline;

import java.io.IOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point of the jar. */
@SpringBootApplication
public class Application {
    private static final String COMMANDS = "dev.dateline.cli.Commands";

    public static void main(String[] args) throws ReflectiveOperationException, IOException {
        Class<?> commands =
                CommandLoader.over(Application.class.getClassLoader()).loadClass(COMMANDS);
        if ((boolean) commands.getMethod("has", String[].class).invoke(null, (Object) args)) {
            System.exit((int) commands.getMethod("run", String[].class).invoke(null, (Object) args));
        }
        SpringApplication.run(Application.class, args);
    }
}
