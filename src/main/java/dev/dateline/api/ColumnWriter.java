package dev.dateline.api;

import dev.dateline.incident.DatePrecision;
import dev.dateline.incident.Event;
import dev.dateline.incident.Family;
import dev.dateline.incident.IncidentType;
import dev.dateline.incident.PlacePrecision;
import dev.dateline.incident.Status;
import dev.dateline.store.DataSet;
import dev.dateline.store.EventRepository;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes events in the column format of docs/columns.md, version 1. */
final class ColumnWriter {
    private static final int NONE_U8 = 255;
    private static final int NONE_U16 = 65535;
    /** Web Mercator ends there (EPSG:3857). */
    private static final double MAX_LATITUDE = 85.0511287798;

    private static final List<String> TYPES = codes(IncidentType.values(), IncidentType::code);
    private static final List<String> FAMILIES = codes(Family.values(), Family::code);
    private static final List<String> STATUSES = codes(Status.values(), Status::code);
    private static final List<String> DATE_PRECISIONS = codes(DatePrecision.values(), DatePrecision::code);
    private static final List<String> PLACE_PRECISIONS = codes(PlacePrecision.values(), PlacePrecision::code);
    private static final List<String> REVIEWS =
            codes(Event.Review.values(), review -> review.name().toLowerCase(Locale.ROOT));

    /** One event as the columns have it. */
    private record Row(
            int section,
            int key,
            int startDay,
            int endDay,
            int x,
            int y,
            int type,
            int status,
            int datePrecision,
            int placePrecision,
            int review,
            int dataset,
            int country,
            float radiusKm,
            int killed,
            int injured,
            int confidence) {}

    /** Puts the value of one column of a row into a buffer. */
    private interface Put {
        void put(ByteBuffer buffer, Row row);
    }

    private record Column(String type, int bytes, Put put) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<DataSet> datasets;
    private final Map<String, Integer> datasetNumbers = new HashMap<>();
    private final Map<String, Integer> countryNumbers = new HashMap<>();
    private final List<List<String>> countries = new ArrayList<>();

    private ColumnWriter(List<DataSet> datasets) {
        this.datasets = datasets;
        for (DataSet dataset : datasets) {
            datasetNumbers.put(dataset.id(), datasetNumbers.size());
        }
    }

    static byte[] write(EventRepository events, List<DataSet> datasets) {
        ColumnWriter writer = new ColumnWriter(datasets);
        events.columns(row -> writer.rows.add(writer.row(row)));
        writer.rows.sort(Comparator.comparingInt(Row::section)
                .thenComparingInt(Row::startDay)
                .thenComparingInt(Row::key));
        return writer.bytes();
    }

    private static <T> List<String> codes(T[] values, Function<T, String> code) {
        return Arrays.stream(values).map(code).toList();
    }

    private Row row(ResultSet in) throws SQLException {
        String start = in.getString("start_day");
        double lat = in.getDouble("lat");
        boolean located = !in.wasNull();
        double lon = in.getDouble("lon");
        boolean dated = start != null;
        return new Row(
                dated ? (located ? 0 : 1) : located ? 2 : 3,
                in.getInt("key"),
                dated ? (int) LocalDate.parse(start).toEpochDay() : 0,
                dated ? (int) LocalDate.parse(in.getString("end_day")).toEpochDay() : 0,
                located ? mercatorX(lon) : 0,
                located ? mercatorY(lat) : 0,
                index(TYPES, in.getString("type")),
                index(STATUSES, in.getString("status")),
                index(DATE_PRECISIONS, in.getString("date_precision")),
                index(PLACE_PRECISIONS, in.getString("place_precision")),
                index(REVIEWS, in.getString("review")),
                datasetNumbers.getOrDefault(in.getString("dataset"), 0),
                country(in.getString("country"), in.getString("country_name")),
                in.getFloat("radius_km"),
                toll(in, "killed"),
                toll(in, "injured"),
                confidence(in));
    }

    private static int index(List<String> codes, @Nullable String code) {
        int index = code == null ? -1 : codes.indexOf(code);
        return index < 0 ? NONE_U8 : index;
    }

    private int country(@Nullable String code, @Nullable String name) {
        if (code == null) {
            return NONE_U16;
        }
        return countryNumbers.computeIfAbsent(code, c -> {
            countries.add(List.of(c, name == null ? c : name));
            return countries.size() - 1;
        });
    }

    private static int toll(ResultSet in, String name) throws SQLException {
        int max = in.getInt(name + "_max");
        boolean noMax = in.wasNull();
        int min = in.getInt(name + "_min");
        return noMax ? (in.wasNull() ? -1 : min) : max;
    }

    private static int confidence(ResultSet in) throws SQLException {
        double confidence = in.getDouble("confidence");
        return in.wasNull() ? NONE_U8 : (int) Math.round(confidence * 100);
    }

    private static int mercatorX(double lon) {
        return (int) Math.min((1L << 32) - 1, (long) ((lon + 180) / 360 * 4294967296.0));
    }

    private static int mercatorY(double lat) {
        double clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
        double sin = Math.sin(Math.toRadians(clamped));
        double y = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
        return (int) Math.max(0, Math.min((1L << 32) - 1, (long) (y * 4294967296.0)));
    }

    private byte[] bytes() {
        Map<String, Column> columns = columns();
        List<Map<String, Object>> places = new ArrayList<>();
        int offset = 0;
        for (Map.Entry<String, Column> column : columns.entrySet()) {
            places.add(Map.of("name", column.getKey(), "type", column.getValue().type(), "offset", offset));
            offset += aligned(column.getValue().bytes() * rows.size());
        }
        byte[] header = header(places);
        int start = aligned(8 + header.length);
        ByteBuffer out = ByteBuffer.allocate(start + offset).order(ByteOrder.LITTLE_ENDIAN);
        out.put("DLC1".getBytes(StandardCharsets.US_ASCII)).putInt(start - 8).put(header);
        while (out.position() < start) {
            out.put((byte) ' ');
        }
        int at = start;
        for (Column column : columns.values()) {
            out.position(at);
            for (Row row : rows) {
                column.put().put(out, row);
            }
            at += aligned(column.bytes() * rows.size());
        }
        return out.array();
    }

    private static int aligned(int bytes) {
        return (bytes + 7) & ~7;
    }

    private byte[] header(List<Map<String, Object>> places) {
        int[] sections = new int[4];
        rows.forEach(row -> sections[row.section()]++);
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("version", 1);
        header.put("count", rows.size());
        header.put("sections", sections);
        header.put("rejected", datasets.stream().mapToInt(DataSet::rejected).sum());
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
        header.put("datasets", datasets.stream().map(ColumnWriter::dataset).toList());
        header.put("columns", places);
        return JsonMapper.builder().build().writeValueAsBytes(header);
    }

    private static Map<String, @Nullable Object> dataset(DataSet dataset) {
        Map<String, @Nullable Object> about = new LinkedHashMap<>();
        about.put("id", dataset.id());
        about.put("title", dataset.title());
        about.put("kind", dataset.kind().name().toLowerCase(Locale.ROOT));
        about.put("article", dataset.article());
        return about;
    }

    private static Map<String, Column> columns() {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("key", new Column("u32", 4, (b, r) -> b.putInt(r.key())));
        columns.put("startDay", new Column("i32", 4, (b, r) -> b.putInt(r.startDay())));
        columns.put("endDay", new Column("i32", 4, (b, r) -> b.putInt(r.endDay())));
        columns.put("x", new Column("u32", 4, (b, r) -> b.putInt(r.x())));
        columns.put("y", new Column("u32", 4, (b, r) -> b.putInt(r.y())));
        columns.put("type", new Column("u8", 1, (b, r) -> b.put((byte) r.type())));
        columns.put("status", new Column("u8", 1, (b, r) -> b.put((byte) r.status())));
        columns.put("datePrecision", new Column("u8", 1, (b, r) -> b.put((byte) r.datePrecision())));
        columns.put("placePrecision", new Column("u8", 1, (b, r) -> b.put((byte) r.placePrecision())));
        columns.put("review", new Column("u8", 1, (b, r) -> b.put((byte) r.review())));
        columns.put("dataset", new Column("u16", 2, (b, r) -> b.putShort((short) r.dataset())));
        columns.put("country", new Column("u16", 2, (b, r) -> b.putShort((short) r.country())));
        columns.put("radiusKm", new Column("f32", 4, (b, r) -> b.putFloat(r.radiusKm())));
        columns.put("killed", new Column("i32", 4, (b, r) -> b.putInt(r.killed())));
        columns.put("injured", new Column("i32", 4, (b, r) -> b.putInt(r.injured())));
        columns.put("confidence", new Column("u8", 1, (b, r) -> b.put((byte) r.confidence())));
        return columns;
    }
}
