package dev.dateline.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The gazetteer in columns that are read where they lie in the inflated file; places and texts are made when asked for. */
final class CompiledGazetteer implements Gazetteer {
    private static final String RESOURCE = "/gazetteer/gazetteer.bin";
    private static final FeatureClass[] CLASSES = FeatureClass.values();
    private static final NameKind[] KINDS = NameKind.values();

    private final int size;
    private final BytePlanes latitudes;
    private final BytePlanes longitudes;
    private final BytePlanes classes;
    private final BytePlanes geonameIds;
    private final BytePlanes populations;
    private final BytePlanes radii;
    private final Codes countries;
    private final Codes admin1s;
    private final Codes admin2s;
    private final Texts names;
    private final NameIndex index;
    /** Places once asked for: an article asks for the same ones many times. */
    private final AtomicReferenceArray<@Nullable Place> asked;

    private final Map<String, Integer> countryIds = new HashMap<>();
    private final Map<String, Integer> capitalIds = new HashMap<>();
    private final BytePlanes divisions;
    private final int divisionCount;
    /** Country and code to position, made when first asked for. */
    private volatile @Nullable Map<String, Integer> divisionIds;

    private final String version;

    private CompiledGazetteer(GazetteerFile.Contents contents) {
        Columns in = contents.columns();
        version = "gazetteer-" + GazetteerFile.FORMAT + "-" + contents.checksum();
        size = in.readInt();
        latitudes = in.planes(size, 3);
        longitudes = in.planes(size, 3);
        classes = in.planes(size, 1);
        geonameIds = in.planes(size, 4);
        populations = in.planes(size, 4);
        radii = in.planes(size, 2);
        countries = codes(in);
        admin1s = codes(in);
        admin2s = codes(in);
        names = Texts.read(in);
        register(in, countryIds);
        divisionCount = in.readInt();
        divisions = in.planes(divisionCount, 3);
        register(in, capitalIds);
        index = NameIndex.read(in);
        asked = new AtomicReferenceArray<>(size);
    }

    static CompiledGazetteer load() {
        try (InputStream in = CompiledGazetteer.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("gazetteer missing from the class path: " + RESOURCE);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CompiledGazetteer read(InputStream in) throws IOException {
        return new CompiledGazetteer(GazetteerFile.open(in));
    }

    private Codes codes(Columns in) {
        Texts texts = Texts.read(in);
        return new Codes(texts, in.planes(size, 2));
    }

    /** A column of few different texts. */
    private record Codes(Texts texts, BytePlanes numbers) {
        String get(int id) {
            return texts.get(numbers.get(id));
        }
    }

    private void register(Columns in, Map<String, Integer> ids) {
        int count = in.readInt();
        BytePlanes positions = in.planes(count, 3);
        for (int i = 0; i < count; i++) {
            ids.putIfAbsent(countries.get(positions.get(i)), positions.get(i));
        }
    }

    @Override
    public List<Entry> lookUp(CharSequence name) {
        String folded = NameFolding.fold(name);
        int[] found = index.find(folded);
        if (found.length > 0) {
            return entries(found, false);
        }
        String bare = DivisionNames.withoutTypeWord(folded);
        return bare.isEmpty() ? List.of() : entries(index.find(bare), true);
    }

    private List<Entry> entries(int[] postings, boolean divisionsOnly) {
        if (postings.length == 0) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>(postings.length);
        for (int posting : postings) {
            Place place = place(posting >>> 2);
            if (!divisionsOnly || DivisionNames.isDivision(place.featureClass())) {
                entries.add(new Entry(place, KINDS[posting & 3]));
            }
        }
        return entries;
    }

    @Override
    public boolean startsLongerName(CharSequence words) {
        return index.startsLongerName(NameFolding.fold(words));
    }

    @Override
    public Place place(int id) {
        Place known = asked.get(id);
        if (known == null) {
            known = decode(id);
            asked.set(id, known);
        }
        return known;
    }

    private Place decode(int id) {
        int kind = classes.get(id);
        return new Place(
                id,
                geonameIds.get(id),
                names.get(id),
                CLASSES[kind & 0x7f],
                (latitudes.get(id) - 900_000) / 1e4,
                (longitudes.get(id) - 1_800_000) / 1e4,
                emptyToNull(countries.get(id)),
                emptyToNull(admin1s.get(id)),
                emptyToNull(admin2s.get(id)),
                populations.get(id),
                kind > 0x7f,
                radii.get(id));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public Optional<Place> country(String code) {
        return Optional.ofNullable(countryIds.get(code)).map(this::place);
    }

    @Override
    public Optional<Place> admin1(String country, String code) {
        return Optional.ofNullable(divisionIds().get(country + "." + code)).map(this::place);
    }

    private Map<String, Integer> divisionIds() {
        Map<String, Integer> ids = divisionIds;
        if (ids == null) {
            ids = new HashMap<>();
            for (int i = 0; i < divisionCount; i++) {
                int id = divisions.get(i);
                ids.putIfAbsent(countries.get(id) + "." + admin1s.get(id), id);
            }
            divisionIds = ids;
        }
        return ids;
    }

    @Override
    public Optional<Place> capital(String country) {
        return Optional.ofNullable(capitalIds.get(country)).map(this::place);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String version() {
        return version;
    }
}
