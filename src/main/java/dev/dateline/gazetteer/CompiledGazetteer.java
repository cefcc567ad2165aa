package dev.dateline.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The gazetteer, read where it lies in the bytes of its file; places and texts are made when asked for. */
final class CompiledGazetteer implements Gazetteer {
    private static final String RESOURCE = "/gazetteer/gazetteer.bin";
    private static final NameKind[] KINDS = NameKind.values();

    private final Places places;
    private final KeyedPlaces countries;
    private final KeyedPlaces divisions;
    private final KeyedPlaces capitals;
    private final NameIndex index;
    private final String version;

    private CompiledGazetteer(GazetteerFile.Contents contents) {
        Columns in = contents.columns();
        version = "gazetteer-" + GazetteerFile.FORMAT + "-" + contents.checksum();
        countries = KeyedPlaces.read(in);
        divisions = KeyedPlaces.read(in);
        capitals = KeyedPlaces.read(in);
        index = NameIndex.read(in);
        places = Places.read(in);
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
        return places.get(id);
    }

    @Override
    public Optional<Place> country(String code) {
        return Optional.ofNullable(countries.find(code)).map(this::place);
    }

    @Override
    public Optional<Place> admin1(String country, String code) {
        return Optional.ofNullable(divisions.find(country + "." + code)).map(this::place);
    }

    @Override
    public Optional<Place> capital(String country) {
        return Optional.ofNullable(capitals.find(country)).map(this::place);
    }

    @Override
    public int size() {
        return places.size();
    }

    @Override
    public String version() {
        return version;
    }
}
