package dev.dateline.ingest;

import dev.dateline.store.WatchRepository;
import dev.dateline.store.WatchRepository.Sighting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the files of a folder that are complete and were not taken before. A file is complete once its size and its time stay the same from one
 * look to the next. Files in folders within it, hidden and temporary files and links are left alone. Of one thread.
 */
final class FolderIntake {
    private static final Logger LOG = LoggerFactory.getLogger(FolderIntake.class);
    /** How programs call files that they are still writing. */
    private static final List<String> TEMPORARY =
            List.of(".part", ".partial", ".tmp", ".temp", ".crdownload", ".filepart", "~");

    private final Path folder;
    private final WatchRepository taken;
    private final Spool spool;
    private final Clock clock;
    private Map<String, Sighting> before = Map.of();
    /** Files that are not to be looked at again as they are. */
    private final Set<Sighting> over = new HashSet<>();

    private final Set<String> links = new HashSet<>();

    FolderIntake(Path folder, WatchRepository taken, Spool spool, Clock clock) {
        this.folder = folder;
        this.taken = taken;
        this.spool = spool;
        this.clock = clock;
    }

    /**
     * A file that is complete.
     *
     * @param copy of it, which nobody changes
     */
    record Found(Sighting file, String sha256, Upload copy) {}

    /** Looks into the folder: the files that have not changed since the look before, those that were written first first. */
    List<Sighting> look() throws IOException {
        Map<String, Sighting> now = sightings();
        List<Sighting> complete = new ArrayList<>();
        for (Sighting file : now.values()) {
            if (file.equals(before.get(file.name())) && !over.contains(file)) {
                complete.add(file);
            }
        }
        before = now;
        over.retainAll(now.values());
        complete.sort(Comparator.comparingLong(Sighting::modified).thenComparing(Sighting::name));
        return complete;
    }

    private Map<String, Sighting> sightings() throws IOException {
        Map<String, Sighting> now = new HashMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                BasicFileAttributes about = attributes(entry);
                if (about == null || isTemporary(name)) {
                    continue;
                }
                if (about.isSymbolicLink() && links.add(name)) {
                    LOG.warn("{} is a link; only files of the watched folder itself are taken", entry);
                }
                if (about.isRegularFile() && about.size() > 0) {
                    now.put(name, sighting(name, about));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return now;
    }

    private static Sighting sighting(String name, BasicFileAttributes about) {
        return new Sighting(name, about.size(), about.lastModifiedTime().toMillis());
    }

    private static boolean isTemporary(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.startsWith(".")
                || name.startsWith("~")
                || TEMPORARY.stream().anyMatch(lower::endsWith);
    }

    private static @Nullable BasicFileAttributes attributes(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return null; // it has just gone
        }
    }

    /** A copy of a complete file; none where it was taken before, or where it changes meanwhile. */
    Optional<Found> keep(Sighting file) throws IOException {
        if (taken.knows(file)) {
            over.add(file);
            return Optional.empty();
        }
        Path path = folder.resolve(file.name());
        Upload copy;
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            copy = spool.keep(file.name(), in);
        }
        BasicFileAttributes after = attributes(path);
        if (after == null || !sighting(file.name(), after).equals(file) || copy.size() != file.size()) {
            copy.discard();
            return Optional.empty();
        }
        Found found;
        try (InputStream in = copy.open()) {
            found = new Found(file, Digest.sha256(in), copy);
        }
        if (taken.knows(found.sha256())) {
            copy.discard();
            done(found);
            return Optional.empty();
        }
        return Optional.of(found);
    }

    /** Remembers a file that was stored, also after a restart. */
    void done(Found found) {
        taken.taken(found.file(), found.sha256(), clock.instant());
        over.add(found.file());
    }

    /** Leaves a file alone that could not be stored, until it changes or Dateline starts again. */
    void refused(Sighting file) {
        over.add(file);
    }
}
