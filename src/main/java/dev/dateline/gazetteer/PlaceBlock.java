package dev.dateline.gazetteer;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Some neighbours by prominence, in columns: latitude + 90 and longitude + 180 (degrees x 10,000), class, GeoNames id, population,
 * radius, the numbers of country and divisions, name.
 */
final class PlaceBlock {
    /** Places of each block but the last. */
    static final int SIZE = 256;

    private static final FeatureClass[] CLASSES = FeatureClass.values();

    private final BytePlanes latitudes;
    private final BytePlanes longitudes;
    private final BytePlanes classes;
    private final BytePlanes geonameIds;
    private final BytePlanes populations;
    private final BytePlanes radii;
    private final BytePlanes countries;
    private final BytePlanes admin1s;
    private final BytePlanes admin2s;
    private final Texts names;

    private PlaceBlock(Columns in, int count) {
        latitudes = in.planes(count, 3);
        longitudes = in.planes(count, 3);
        classes = in.planes(count, 1);
        geonameIds = in.planes(count, 4);
        populations = in.planes(count, 4);
        radii = in.planes(count, 2);
        countries = in.planes(count, 2);
        admin1s = in.planes(count, 2);
        admin2s = in.planes(count, 2);
        names = Texts.read(in);
    }

    static PlaceBlock read(byte[] inflated) {
        Columns in = new Columns(inflated);
        return new PlaceBlock(in, in.readInt());
    }

    Place place(int id, Codes codes) {
        int i = id % SIZE;
        int kind = classes.get(i);
        return new Place(
                id,
                geonameIds.get(i),
                names.get(i),
                CLASSES[kind & 0x7f],
                (latitudes.get(i) - 900_000) / 1e4,
                (longitudes.get(i) - 1_800_000) / 1e4,
                emptyToNull(codes.countries().get(countries.get(i))),
                emptyToNull(codes.admin1s().get(admin1s.get(i))),
                emptyToNull(codes.admin2s().get(admin2s.get(i))),
                populations.get(i),
                kind > 0x7f,
                radii.get(i));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The few different texts of the columns for country and divisions. */
    record Codes(Texts countries, Texts admin1s, Texts admin2s) {}

    /** What a place's country and divisions are called by number. */
    record Numbers(ToIntFunction<Draft> country, ToIntFunction<Draft> admin1, ToIntFunction<Draft> admin2) {}

    /** The order of the classes is part of the format. */
    @SuppressWarnings("EnumOrdinal")
    static void write(DataOutputStream out, List<Draft> block, Numbers numbers) throws IOException {
        out.writeInt(block.size());
        column(out, block, 3, draft -> (int) Math.round(draft.latitude * 1e4) + 900_000);
        column(out, block, 3, draft -> (int) Math.round(draft.longitude * 1e4) + 1_800_000);
        column(out, block, 1, draft -> draft.featureClass.ordinal() | (draft.capital ? 0x80 : 0));
        column(out, block, 4, draft -> draft.geonameId);
        column(out, block, 4, draft -> (int) Math.min(Integer.MAX_VALUE, draft.population));
        column(out, block, 2, draft -> (int) Math.round(draft.radiusKm));
        column(out, block, 2, numbers.country());
        column(out, block, 2, numbers.admin1());
        column(out, block, 2, numbers.admin2());
        Texts.write(out, block.stream().map(draft -> draft.name).toList());
    }

    private static void column(DataOutputStream out, List<Draft> block, int bytes, ToIntFunction<Draft> column)
            throws IOException {
        BytePlanes.write(out, block.stream().mapToInt(column).toArray(), bytes);
    }
}
