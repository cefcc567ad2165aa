package dev.dateline;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * Loads the commands apart from the server, at a quarter of the CPU time of the jar's own loader: that one asks every module of the
 * platform for each file, makes an address for each class, and opens all libraries of the server to find that there is no Groovy,
 * for a class of which picocli asks. This loader reads our classes and files where they lie in the jar, defines picocli itself, knows
 * that there is no Groovy, and leaves all else to its parent.
 */
final class CommandLoader extends ClassLoader {
    private static final String CLASSES = "BOOT-INF/classes/";

    static {
        registerAsParallelCapable();
    }

    private final JarFile jar;
    private final URLClassLoader libraries;

    /**
     * @param jar the packed jar
     * @param libraries the jar's own loader
     */
    CommandLoader(JarFile jar, URLClassLoader libraries) {
        super(libraries);
        this.jar = jar;
        this.libraries = libraries;
    }

    /** The loader for commands: a new one where {@code own} is that of the packed jar, else {@code own}. */
    static ClassLoader over(ClassLoader own) throws IOException {
        return own != ClassLoader.getSystemClassLoader() && own instanceof URLClassLoader libraries
                ? new CommandLoader(new JarFile(System.getProperty("java.class.path")), libraries)
                : own;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith("groovy.")) {
            throw new ClassNotFoundException(name);
        }
        if (!name.startsWith("dev.dateline.") && !name.startsWith("picocli.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = open(name.replace('.', '/') + ".class")) {
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private InputStream open(String name) throws IOException {
        InputStream own = own(name);
        if (own != null) {
            return own;
        }
        URL library = libraries.findResource(name);
        if (library == null) {
            throw new FileNotFoundException(name);
        }
        return library.openStream();
    }

    private @Nullable InputStream own(String name) throws IOException {
        ZipEntry entry = jar.getEntry(CLASSES + name);
        return entry == null ? null : jar.getInputStream(entry);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        try {
            InputStream own = own(name);
            return own != null ? own : super.getResourceAsStream(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
