package dev.dateline.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The facets of all events of one version of the store, as docs/columns.md has them. Immutable; rows are numbered in the order of time. */
public final class EventColumns {
    private final DataSetRepository.Version version;
    private final ByteBuffer bytes;
    private final JsonNode header;
    private final int count;
    private final int[] sections = new int[4];
    private final Map<String, Integer> offsets = new HashMap<>();
    private final int[] actorOffsets;
    private final int keys;
    private final int starts;
    private final int ends;
    private final int seconds;
    private int @Nullable [] rowsByKey;

    private EventColumns(DataSetRepository.Version version, ByteBuffer bytes) {
        this.version = version;
        this.bytes = bytes;
        int length = bytes.getInt(4);
        byte[] head = new byte[length];
        bytes.duplicate().position(8).get(head);
        header = JsonMapper.builder().build().readTree(new String(head, StandardCharsets.UTF_8));
        count = header.path("count").asInt();
        for (int i = 0; i < sections.length; i++) {
            sections[i] = header.path("sections").path(i).asInt();
        }
        List<Integer> actors = new ArrayList<>();
        for (JsonNode column : header.path("columns")) {
            String name = column.path("name").asString();
            int at = 8 + length + column.path("offset").asInt();
            offsets.put(name, at);
            if (name.startsWith("actor")) {
                actors.add(at);
            }
        }
        actorOffsets = actors.stream().mapToInt(Integer::intValue).toArray();
        keys = offset("key");
        starts = offset("startDay");
        ends = offset("endDay");
        seconds = offsets.getOrDefault("second", -1);
    }

    static EventColumns of(DataSetRepository.Version version, ByteBuffer bytes) {
        return new EventColumns(version, bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN));
    }

    public DataSetRepository.Version version() {
        return version;
    }

    /** What is sent: the whole, from the first byte. */
    public ByteBuffer bytes() {
        return bytes.duplicate().rewind().order(ByteOrder.LITTLE_ENDIAN);
    }

    public int count() {
        return count;
    }

    /** Numbers of rows dated and located, dated only, located only, neither, in this order. */
    public int[] sections() {
        return sections.clone();
    }

    /** Number of rows of all files that gave no event. */
    public int rejected() {
        return header.path("rejected").asInt();
    }

    public int key(int row) {
        return bytes.getInt(keys + 4 * row);
    }

    int startDay(int row) {
        return bytes.getInt(starts + 4 * row);
    }

    int endDay(int row) {
        return bytes.getInt(ends + 4 * row);
    }

    /** Second of the start day; -1 where it is not told. */
    int second(int row) {
        return seconds < 0 ? -1 : bytes.getInt(seconds + 4 * row);
    }

    boolean isDated(int row) {
        return row < sections[0] + sections[1];
    }

    boolean isLocated(int row) {
        return row < sections[0] || (!isDated(row) && row < count - sections[3]);
    }

    /** Where a column begins in the bytes. */
    int offset(String column) {
        return Objects.requireNonNull(offsets.get(column), column);
    }

    ByteBuffer buffer() {
        return bytes;
    }

    int[] actorOffsets() {
        return actorOffsets;
    }

    /** The values that a column's numbers stand for. */
    List<String> values(String list) {
        List<String> values = new ArrayList<>();
        for (JsonNode value : header.path(list)) {
            values.add(
                    value.isArray()
                            ? value.get(0).asString()
                            : value.isObject() ? value.path("id").asString() : value.asString());
        }
        return values;
    }

    /** Family of each type. */
    int[] typeFamily() {
        return header.path("typeFamily").valueStream().mapToInt(JsonNode::asInt).toArray();
    }

    /** First and last day of all dated events, both inclusive, as days since 1970-01-01; empty without any. */
    public int[] extent() {
        int dated = sections()[0] + sections()[1];
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int row = 0; row < dated; row++) {
            first = Math.min(first, startDay(row));
            last = Math.max(last, endDay(row));
        }
        return dated == 0 ? new int[0] : new int[] {first, last};
    }

    /** What stands before the rows: lists that the columns' numbers refer to. */
    public JsonNode header() {
        return header;
    }

    /** Ids of the data sets that events with these keys belong to. */
    public Set<String> datasetsOf(int[] wanted) {
        List<String> ids = values("datasets");
        int at = offset("dataset");
        BitSet met = new BitSet();
        for (int row : rowsOf(wanted)) {
            met.set(bytes.getShort(at + 2 * row) & 0xFFFF);
        }
        return met.stream().mapToObj(ids::get).collect(Collectors.toSet());
    }

    /** The rows of events with these keys, unsorted; unknown keys are left out. */
    public int[] rowsOf(int[] wanted) {
        int[] byKey = rowsByKey();
        int[] rows = new int[wanted.length];
        int found = 0;
        for (int key : wanted) {
            if (key >= 0 && key < byKey.length && byKey[key] > 0) {
                rows[found++] = byKey[key] - 1;
            }
        }
        return Arrays.copyOf(rows, found);
    }

    /** Row + 1 by key, 0 for none; made when first needed. */
    private synchronized int[] rowsByKey() {
        int[] known = rowsByKey;
        if (known == null) {
            int last = 0;
            for (int row = 0; row < count; row++) {
                last = Math.max(last, key(row));
            }
            known = new int[last + 1];
            for (int row = 0; row < count; row++) {
                known[key(row)] = row + 1;
            }
            rowsByKey = known;
        }
        return known;
    }
}
