package dev.dateline.page;

import dev.dateline.store.EventColumns;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Some rows of the columns, in the same format (docs/columns.md), with the names that these rows use and no others. */
final class ColumnSubset {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** From here on a number stands for no entry of a list. */
    private static final int MARKS = 65_534;

    private final EventColumns columns;
    private final int[] rows;
    private final ByteBuffer bytes;
    private final int data;
    private final ObjectNode header;
    private final int[] datasets;
    private final int[] countries;
    private final int[] actors;

    /**
     * Rows to hold.
     *
     * @param rows ascending, each at most once
     */
    ColumnSubset(EventColumns columns, int[] rows) {
        this.columns = columns;
        this.rows = rows;
        bytes = columns.bytes();
        data = 8 + bytes.getInt(4);
        header = ((ObjectNode) columns.header()).deepCopy();
        datasets = keep("datasets", "dataset");
        countries = keep("countries", "country");
        actors = keep("actors", "actor", "actor2", "actor3", "actor4");
        header.put("count", rows.length).put("total", rows.length).put("rejected", 0);
        header.remove("actorsCut");
        ArrayNode sections = header.putArray("sections");
        int[] sizes = columns.sections();
        for (int section = 0, from = 0; section < sizes.length; section++) {
            sections.add(before(from + sizes[section]) - before(from));
            from += sizes[section];
        }
        place();
    }

    /** Number of kept rows before a row of the whole. */
    private int before(int row) {
        int at = Arrays.binarySearch(rows, row);
        return at < 0 ? -at - 1 : at;
    }

    /** Cuts a list down to what the rows refer to; gives the new number of each old one. */
    private int[] keep(String list, String... names) {
        JsonNode all = header.path(list);
        boolean[] used = new boolean[all.size()];
        for (String name : names) {
            int at = offset(name);
            for (int i = 0; at >= 0 && i < rows.length; i++) {
                int value = Short.toUnsignedInt(bytes.getShort(at + 2 * rows[i]));
                if (value < MARKS) {
                    used[value] = true;
                }
            }
        }
        int[] numbers = new int[used.length];
        ArrayNode kept = JSON.createArrayNode();
        for (int i = 0; i < used.length; i++) {
            numbers[i] = kept.size();
            if (used[i]) {
                kept.add(all.get(i));
            }
        }
        header.set(list, kept);
        return numbers;
    }

    /** Where a column of the whole begins, -1 where there is none. */
    private int offset(String name) {
        for (JsonNode column : columns.header().path("columns")) {
            if (column.path("name").asString().equals(name)) {
                return data + column.path("offset").asInt();
            }
        }
        return -1;
    }

    private void place() {
        int offset = 0;
        for (JsonNode column : header.path("columns")) {
            ((ObjectNode) column).put("offset", offset);
            offset += padded(rows.length * size(column));
        }
    }

    private static int padded(int length) {
        return (length + 7) & ~7;
    }

    private static int size(JsonNode column) {
        return switch (column.path("type").asString()) {
            case "u8" -> 1;
            case "u16" -> 2;
            default -> 4;
        };
    }

    /** Ids of the data sets that the rows are of. */
    List<String> datasets() {
        List<String> ids = new ArrayList<>();
        header.path("datasets").forEach(dataset -> ids.add(dataset.path("id").asString()));
        return ids;
    }

    /** Numbers of events, of undated ones and of unlocated ones, by data set in their order. */
    int[][] tallies() {
        int[][] tallies = new int[header.path("datasets").size()][3];
        int[] sizes = columns.sections();
        int at = offset("dataset");
        for (int row : rows) {
            int[] tally = tallies[datasets[Short.toUnsignedInt(bytes.getShort(at + 2 * row))]];
            boolean dated = row < sizes[0] + sizes[1];
            boolean located = row < sizes[0] || (!dated && row < columns.count() - sizes[3]);
            tally[0]++;
            tally[1] += dated ? 0 : 1;
            tally[2] += located ? 0 : 1;
        }
        return tallies;
    }

    void write(OutputStream out) throws IOException {
        byte[] json = JSON.writeValueAsBytes(header);
        int length = padded(8 + json.length) - 8;
        ByteBuffer head = ByteBuffer.allocate(8 + length).order(ByteOrder.LITTLE_ENDIAN);
        head.put("DLC1".getBytes(StandardCharsets.US_ASCII)).putInt(length).put(json);
        while (head.hasRemaining()) {
            head.put((byte) ' ');
        }
        out.write(head.array());
        for (JsonNode column : header.path("columns")) {
            out.write(column(column));
        }
    }

    private byte[] column(JsonNode column) {
        String name = column.path("name").asString();
        int size = size(column);
        int from = offset(name);
        ByteBuffer out = ByteBuffer.allocate(padded(rows.length * size)).order(ByteOrder.LITTLE_ENDIAN);
        int[] numbers = name.startsWith("actor") ? actors : name.equals("dataset") ? datasets : countries;
        boolean listed = numbers != countries || name.equals("country");
        for (int row : rows) {
            int at = from + size * row;
            if (listed) {
                int value = Short.toUnsignedInt(bytes.getShort(at));
                out.putShort((short) (value < MARKS ? numbers[value] : value));
            } else {
                out.put(bytes.slice(at, size));
            }
        }
        return out.array();
    }
}
