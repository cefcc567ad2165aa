package dev.dateline.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The gazetteer in arrays: columns of places, and an open-addressing table from 64-bit fingerprints of names to postings. */
final class CompiledGazetteer implements Gazetteer {
    private static final String RESOURCE = "/gazetteer/gazetteer.bin";
    private static final FeatureClass[] CLASSES = FeatureClass.values();
    private static final NameKind[] KINDS = NameKind.values();

    private final int size;
    private final int[] latitudes;
    private final int[] longitudes;
    private final byte[] classes;
    private final int[] geonameIds;
    private final int[] populations;
    private final short[] radii;
    private final Codes countries;
    private final Codes admin1s;
    private final Codes admin2s;
    private final byte[] names;
    private final int[] nameStarts;
    private final NameIndex index;
    /** Places once asked for: an article asks for the same ones many times. */
    private final AtomicReferenceArray<@Nullable Place> asked;

    private final Map<String, Integer> countryIds = new HashMap<>();
    private final Map<String, Integer> admin1Ids = new HashMap<>();
    private final Map<String, Integer> capitalIds = new HashMap<>();
    private final String version;

    private CompiledGazetteer(GazetteerFile.Contents contents) {
        GazetteerFile.Columns in = contents.columns();
        version = "gazetteer-" + GazetteerFile.FORMAT + "-" + contents.checksum();
        size = in.readInt();
        latitudes = new int[size];
        longitudes = new int[size];
        classes = new byte[size];
        geonameIds = new int[size];
        populations = new int[size];
        radii = new short[size];
        for (int i = 0; i < size; i++) {
            latitudes[i] = in.readInt();
        }
        for (int i = 0; i < size; i++) {
            longitudes[i] = in.readInt();
        }
        for (int i = 0; i < size; i++) {
            classes[i] = (byte) in.readByte();
        }
        for (int i = 0; i < size; i++) {
            geonameIds[i] = in.readInt();
        }
        for (int i = 0; i < size; i++) {
            populations[i] = (int) Math.min(Integer.MAX_VALUE, in.readVarint());
        }
        for (int i = 0; i < size; i++) {
            radii[i] = (short) in.readVarint();
        }
        countries = codes(in);
        admin1s = codes(in);
        admin2s = codes(in);
        nameStarts = new int[size + 1];
        for (int i = 0; i < size; i++) {
            nameStarts[i + 1] = nameStarts[i] + (int) in.readVarint();
        }
        names = in.readBytes(nameStarts[size]);
        index = NameIndex.read(in);
        asked = new AtomicReferenceArray<>(size);
        register();
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

    private Codes codes(GazetteerFile.Columns in) {
        String[] texts = new String[(int) in.readVarint()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = in.readText();
        }
        short[] numbers = new short[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = (short) in.readVarint();
        }
        return new Codes(texts, numbers);
    }

    /** A column of few different texts. */
    private static final class Codes {
        private final String[] texts;
        private final short[] numbers;

        Codes(String[] texts, short[] numbers) {
            this.texts = texts;
            this.numbers = numbers;
        }

        String get(int id) {
            return texts[numbers[id] & 0xffff];
        }
    }

    private void register() {
        for (int i = 0; i < size; i++) {
            FeatureClass type = CLASSES[classes[i] & 0x7f];
            if (type == FeatureClass.COUNTRY) {
                countryIds.putIfAbsent(countries.get(i), i);
            } else if (type == FeatureClass.ADMIN1) {
                admin1Ids.putIfAbsent(countries.get(i) + "." + admin1s.get(i), i);
            } else if (classes[i] < 0) {
                capitalIds.putIfAbsent(countries.get(i), i);
            }
        }
    }

    @Override
    public List<Entry> lookUp(CharSequence name) {
        String folded = NameFolding.fold(name);
        int found = index.find(folded);
        if (found >= 0) {
            return entries(found, false);
        }
        String bare = DivisionNames.withoutTypeWord(folded);
        int division = bare.isEmpty() ? -1 : index.find(bare);
        return division < 0 ? List.of() : entries(division, true);
    }

    private List<Entry> entries(int found, boolean divisionsOnly) {
        int count = index.count(found);
        List<Entry> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int posting = index.posting(found, i);
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
        return new Place(
                id,
                geonameIds[id],
                new String(names, nameStarts[id], nameStarts[id + 1] - nameStarts[id], StandardCharsets.UTF_8),
                CLASSES[classes[id] & 0x7f],
                latitudes[id] / 1e4,
                longitudes[id] / 1e4,
                emptyToNull(countries.get(id)),
                emptyToNull(admin1s.get(id)),
                emptyToNull(admin2s.get(id)),
                populations[id],
                classes[id] < 0,
                radii[id]);
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
        return Optional.ofNullable(admin1Ids.get(country + "." + code)).map(this::place);
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
