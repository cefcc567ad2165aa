package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLoaderTest {
    private final List<String> asked = new ArrayList<>();
    private JarFile jar;
    private URLClassLoader libraries;
    private CommandLoader loader;

    @BeforeEach
    void pack(@TempDir Path folder) throws IOException, ClassNotFoundException {
        Path file = folder.resolve("packed.jar");
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream entries = new JarOutputStream(out)) {
            put(entries, "dev/dateline/text/Span.class", "dev/dateline/text/Span.class");
            put(entries, "lexicon/only-packed.tsv", "lexicon/abbreviations.tsv");
        }
        jar = new JarFile(file.toFile());
        URL picocli = Class.forName("picocli.CommandLine", false, getClass().getClassLoader())
                .getProtectionDomain()
                .getCodeSource()
                .getLocation();
        libraries = new URLClassLoader(new URL[] {picocli}, getClass().getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                asked.add(name);
                return super.loadClass(name, resolve);
            }
        };
        loader = new CommandLoader(jar, libraries);
    }

    private void put(JarOutputStream entries, String name, String resource) throws IOException {
        entries.putNextEntry(new ZipEntry("BOOT-INF/classes/" + name));
        try (InputStream in = getClass().getClassLoader().getResourceAsStream(resource)) {
            in.transferTo(entries);
        }
    }

    @AfterEach
    void close() throws IOException {
        libraries.close();
        jar.close();
    }

    @Test
    void saysThatThereIsNoGroovyWithoutLookingForIt() {
        assertThatThrownBy(() -> loader.loadClass("groovy.lang.Closure")).isInstanceOf(ClassNotFoundException.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void definesOurClassesFromTheJarAndPicocliFromItsLibrary() throws ClassNotFoundException {
        assertThat(loader.loadClass("dev.dateline.text.Span").getClassLoader()).isSameAs(loader);
        assertThat(loader.loadClass("picocli.CommandLine").getClassLoader()).isSameAs(loader);
        assertThat(asked).noneMatch(name -> name.startsWith("picocli.") || name.startsWith("dev.dateline."));
    }

    @Test
    void saysThatAClassOfOursIsMissingWhereTheJarHasItNot() {
        assertThatThrownBy(() -> loader.loadClass("dev.dateline.text.NoSuchClass"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void leavesOtherLibrariesToItsParent() throws ClassNotFoundException {
        assertThat(loader.loadClass("org.assertj.core.api.Assertions")).isSameAs(org.assertj.core.api.Assertions.class);
    }

    @Test
    void readsFilesFromTheJarAndOthersFromItsParent() throws IOException {
        try (InputStream packed = loader.getResourceAsStream("lexicon/only-packed.tsv");
                InputStream elsewhere = loader.getResourceAsStream("lexicon/numbers.tsv")) {
            assertThat(packed).isNotEmpty();
            assertThat(elsewhere).isNotEmpty();
        }
        assertThat(loader.getResourceAsStream("lexicon/nowhere.tsv")).isNull();
    }

    @Test
    void isNotNeededOnAClassPath() throws IOException {
        ClassLoader own = ClassLoader.getSystemClassLoader();
        assertThat(CommandLoader.over(own)).isSameAs(own);
    }
}
