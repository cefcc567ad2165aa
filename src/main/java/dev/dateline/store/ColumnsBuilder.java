package dev.dateline.store;

import dev.dateline.incident.DatePrecision;
import dev.dateline.incident.Event;
import dev.dateline.incident.Family;
import dev.dateline.incident.IncidentType;
import dev.dateline.incident.PlacePrecision;
import dev.dateline.incident.Status;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Sorts the facets of all events into the columns of docs/columns.md: two passes over the blocks, 16 bytes of memory an event. */
final class ColumnsBuilder {
    static final List<String> TYPES = codes(IncidentType.values(), IncidentType::code);
    static final List<String> FAMILIES = codes(Family.values(), Family::code);
    static final List<String> STATUSES = codes(Status.values(), Status::code);
    static final List<String> DATE_PRECISIONS = codes(DatePrecision.values(), DatePrecision::code);
    static final List<String> PLACE_PRECISIONS = codes(PlacePrecision.values(), PlacePrecision::code);
    static final List<String> REVIEWS =
            codes(Event.Review.values(), review -> review.name().toLowerCase(Locale.ROOT));
    /** Places from here on are drawn as areas, not as points. */
    static final int FIRST_IMPRECISE = PLACE_PRECISIONS.indexOf("admin2");

    static final int NONE_U16 = 65_535;
    /** Stands for all actors beyond the commonest. */
    static final int OTHER_ACTOR = 65_534;

    private static final int DAY_BIAS = 1 << 21;
    private static final int INDEX_BITS = 27;
    private static final int SECONDS_A_MINUTE = 60;

    private final Connection connection;
    private final DataSetRepository.Version version;
    private final Map<Integer, Integer> datasets = new HashMap<>();
    private final List<Map<String, @Nullable Object>> datasetHeads = new ArrayList<>();
    private int rejected;

    private final int count;
    private final long[] order;
    private final int[] sections = new int[4];
    private int[] actorUse = new int[1024];
    private int[] actorIndex = new int[0];
    private int actorColumns = 1;
    private int actorsCut;
    private boolean timed;
    private final int[] countryIndex;
    private final List<List<String>> countries = new ArrayList<>();
    private final List<String> actors = new ArrayList<>();

    private ColumnsBuilder(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            ResultSet state = statement.executeQuery("select identity, version from state");
            state.next();
            version = new DataSetRepository.Version(state.getString(1), state.getLong(2));
            count = one(statement, "select total(events) from facets");
            countryIndex = new int[one(statement, "select max(number) from country") + 1];
            datasets(statement);
            countries(statement);
        }
        order = new long[count];
    }

    private static int one(Statement statement, String sql) throws SQLException {
        ResultSet row = statement.executeQuery(sql);
        row.next();
        return row.getInt(1);
    }

    /**
     * Builds the columns within a read transaction.
     *
     * @param allocate gives room for so many bytes
     */
    static EventColumns build(Connection connection, IntFunction<ByteBuffer> allocate) throws SQLException {
        ColumnsBuilder builder = new ColumnsBuilder(connection);
        builder.count();
        builder.actors();
        return builder.write(allocate);
    }

    private void datasets(Statement statement) throws SQLException {
        ResultSet row = statement.executeQuery(
                "select number, id, title, kind, article, rejected from dataset order by added, id");
        while (row.next()) {
            datasets.put(row.getInt(1), datasetHeads.size());
            Map<String, @Nullable Object> head = new LinkedHashMap<>();
            head.put("id", row.getString(2));
            head.put("title", row.getString(3));
            head.put("kind", row.getString(4));
            head.put("article", row.getString(5));
            datasetHeads.add(head);
            rejected += row.getInt(6);
        }
    }

    private void countries(Statement statement) throws SQLException {
        Arrays.fill(countryIndex, NONE_U16);
        ResultSet row = statement.executeQuery("select number, code, name from country order by number");
        while (row.next()) {
            countryIndex[row.getInt(1)] = countries.size();
            countries.add(List.of(row.getString(2), row.getString(3)));
        }
    }

    /** Takes a block. */
    private interface Blocks {
        void block(ByteBuffer rows, int events, int dataset);
    }

    private void forEachBlock(Blocks blocks) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            ResultSet row = statement.executeQuery("select dataset, rows from facets order by first_key");
            while (row.next()) {
                byte[] rows = row.getBytes(2);
                Integer dataset = datasets.get(row.getInt(1));
                blocks.block(FacetBlock.buffer(rows), rows.length / FacetBlock.ROW, dataset == null ? 0 : dataset);
            }
        }
    }

    private void count() throws SQLException {
        int[] index = new int[1];
        forEachBlock((rows, events, dataset) -> {
            for (int i = 0; i < events; i++) {
                count(rows, i * FacetBlock.ROW, index[0]++);
            }
        });
        Arrays.sort(order);
    }

    private void count(ByteBuffer rows, int at, int index) {
        int day = rows.getInt(at + FacetBlock.START_DAY);
        int second = rows.getInt(at + FacetBlock.SECOND);
        boolean dated = day != Facets.UNDATED;
        boolean located = (rows.get(at + FacetBlock.FLAGS) & Facets.LOCATED) != 0;
        int section = dated ? (located ? 0 : 1) : located ? 2 : 3;
        sections[section]++;
        long time = dated ? Math.max(0, Math.min(2 * DAY_BIAS - 1, day + DAY_BIAS)) : 0;
        long minute = second < 0 ? 0 : second / SECONDS_A_MINUTE + 1;
        order[index] = ((((long) section << 22 | time) << 11 | minute) << INDEX_BITS) | index;
        timed |= second >= 0;
        for (int k = 0; k < Facets.MAX_ACTORS; k++) {
            int actor = rows.getInt(at + FacetBlock.ACTORS + 4 * k);
            if (actor > 0) {
                actorColumns = Math.max(actorColumns, k + 1);
                if (actor >= actorUse.length) {
                    actorUse = Arrays.copyOf(actorUse, Math.max(actor + 1, 2 * actorUse.length));
                }
                actorUse[actor]++;
            }
        }
        actorsCut += (rows.get(at + FacetBlock.FLAGS) & Facets.MORE_ACTORS) == 0 ? 0 : 1;
    }

    /** Numbers the actors in use, the commonest first. */
    private void actors() throws SQLException {
        int[] use = actorUse;
        int[] kept = IntStream.range(1, use.length)
                .filter(number -> use[number] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer number) -> -use[number])
                        .thenComparingInt(number -> number))
                .limit(OTHER_ACTOR)
                .mapToInt(Integer::intValue)
                .toArray();
        actorIndex = new int[use.length];
        Arrays.fill(actorIndex, OTHER_ACTOR);
        for (int i = 0; i < kept.length; i++) {
            actorIndex[kept[i]] = i;
        }
        try (var name = connection.prepareStatement("select name from actor where number = ?")) {
            for (int number : kept) {
                name.setInt(1, number);
                ResultSet row = name.executeQuery();
                actors.add(row.next() ? row.getString(1) : "");
            }
        }
    }

    /** The value of a column, of a row of a block. */
    private interface Value {
        int of(ByteBuffer rows, int at, int dataset);
    }

    private record Column(String name, String type, int width, Value value) {}

    private static Column int32(String name, String type, int offset) {
        return new Column(name, type, 4, (rows, at, dataset) -> rows.getInt(at + offset));
    }

    private static Column byte8(String name, int offset) {
        return new Column(name, "u8", 1, (rows, at, dataset) -> rows.get(at + offset));
    }

    private static Column day(String name, int offset) {
        return new Column(name, "i32", 4, (rows, at, dataset) -> {
            int day = rows.getInt(at + offset);
            return day == Facets.UNDATED ? 0 : day;
        });
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                int32("key", "u32", FacetBlock.KEY),
                day("startDay", FacetBlock.START_DAY),
                day("endDay", FacetBlock.END_DAY),
                int32("x", "u32", FacetBlock.X),
                int32("y", "u32", FacetBlock.Y),
                byte8("type", FacetBlock.TYPE),
                byte8("status", FacetBlock.STATUS),
                byte8("datePrecision", FacetBlock.DATE_PRECISION),
                byte8("placePrecision", FacetBlock.PLACE_PRECISION),
                byte8("review", FacetBlock.REVIEW),
                new Column("dataset", "u16", 2, (rows, at, dataset) -> dataset),
                new Column("country", "u16", 2, (rows, at, dataset) -> country(rows.getInt(at + FacetBlock.COUNTRY))),
                int32("radiusKm", "f32", FacetBlock.RADIUS),
                int32("killed", "i32", FacetBlock.KILLED),
                int32("injured", "i32", FacetBlock.INJURED),
                int32("casualties", "i32", FacetBlock.CASUALTIES),
                byte8("confidence", FacetBlock.CONFIDENCE),
                new Column(
                        "geocoded",
                        "u8",
                        1,
                        (rows, at, dataset) -> (rows.get(at + FacetBlock.FLAGS) & Facets.GEOCODED) == 0 ? 0 : 1)));
        for (int k = 0; k < actorColumns; k++) {
            int offset = FacetBlock.ACTORS + 4 * k;
            columns.add(new Column(
                    k == 0 ? "actor" : "actor" + (k + 1),
                    "u16",
                    2,
                    (rows, at, dataset) -> actor(rows.getInt(at + offset))));
        }
        if (timed) {
            columns.add(int32("second", "i32", FacetBlock.SECOND));
        }
        return columns;
    }

    private int country(int number) {
        return number == 0 || number >= countryIndex.length ? NONE_U16 : countryIndex[number];
    }

    private int actor(int number) {
        return number == 0 ? NONE_U16 : actorIndex[number];
    }

    private EventColumns write(IntFunction<ByteBuffer> allocate) throws SQLException {
        List<Column> columns = columns();
        List<Map<String, Object>> places = new ArrayList<>();
        int[] offsets = new int[columns.size()];
        int size = 0;
        for (int i = 0; i < offsets.length; i++) {
            Column column = columns.get(i);
            offsets[i] = size;
            places.add(Map.of("name", column.name(), "type", column.type(), "offset", size));
            size = Math.addExact(size, aligned(Math.multiplyExact(column.width(), count)));
        }
        byte[] header = header(places);
        int data = aligned(8 + header.length);
        ByteBuffer out = allocate.apply(Math.addExact(data, size)).order(ByteOrder.LITTLE_ENDIAN);
        out.put("DLC1".getBytes(StandardCharsets.US_ASCII)).putInt(data - 8).put(header);
        while (out.position() < data) {
            out.put((byte) ' ');
        }
        int[] rank = new int[count];
        for (int i = 0; i < count; i++) {
            rank[(int) (order[i] & ((1 << INDEX_BITS) - 1))] = i;
        }
        int[] index = new int[1];
        forEachBlock((rows, events, dataset) -> {
            for (int c = 0; c < offsets.length; c++) {
                put(columns.get(c), data + offsets[c], out, rows, events, dataset, rank, index[0]);
            }
            index[0] += events;
        });
        return EventColumns.of(version, out);
    }

    @SuppressWarnings("TooManyParameters") // the innermost loop
    private static void put(
            Column column, int start, ByteBuffer out, ByteBuffer rows, int events, int dataset, int[] rank, int first) {
        int width = column.width();
        for (int i = 0; i < events; i++) {
            int value = column.value().of(rows, i * FacetBlock.ROW, dataset);
            int at = start + width * rank[first + i];
            if (width == 4) {
                out.putInt(at, value);
            } else if (width == 2) {
                out.putShort(at, (short) value);
            } else {
                out.put(at, (byte) value);
            }
        }
    }

    private static int aligned(int bytes) {
        return (bytes + 7) & ~7;
    }

    private static <T> List<String> codes(T[] values, Function<T, String> code) {
        return Arrays.stream(values).map(code).toList();
    }

    private byte[] header(List<Map<String, Object>> places) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("version", 1);
        header.put("count", count);
        header.put("total", count);
        header.put("mode", "columns");
        header.put("sections", sections);
        header.put("rejected", rejected);
        header.put("types", TYPES);
        header.put("families", FAMILIES);
        header.put(
                "typeFamily",
                Arrays.stream(IncidentType.values())
                        .map(type -> FAMILIES.indexOf(type.family().code()))
                        .toList());
        header.put("statuses", STATUSES);
        header.put("datePrecisions", DATE_PRECISIONS);
        header.put("placePrecisions", PLACE_PRECISIONS);
        header.put("reviews", REVIEWS);
        header.put("countries", countries);
        header.put("datasets", datasetHeads);
        header.put("actors", actors);
        header.put("actorsCut", actorsCut);
        header.put("columns", places);
        return JsonMapper.builder().build().writeValueAsBytes(header);
    }
}
