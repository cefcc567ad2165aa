package dev.dateline;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Loads the commands apart from the server. Picocli asks for a class of Groovy when it starts; nobody has it, and to find
 * that out the jar's own loader opens every library of the server, a second of CPU time before a command begins. This
 * loader knows the answer. It defines the commands and picocli itself, and leaves all else to its parent.
 */
final class CommandLoader extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    CommandLoader(@Nullable ClassLoader parent) {
        super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith("groovy.")) {
            throw new ClassNotFoundException(name);
        }
        if (!name.startsWith("picocli.") && !name.startsWith("dev.dateline.cli.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
