package dev.dateline.api;

import dev.dateline.store.EventColumns;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Columns without rows, of a store that has more events than a browser should hold: it then asks for aggregates. */
final class ColumnHead {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ColumnHead() {}

    static ByteBuffer of(EventColumns columns) {
        ObjectNode head = ((ObjectNode) columns.header()).deepCopy();
        head.put("count", 0).put("mode", "aggregates");
        head.putArray("sections").add(0).add(0).add(0).add(0);
        int[] extent = columns.extent();
        if (extent.length > 0) {
            head.putArray("extent").add(extent[0]).add(extent[1]);
        }
        for (JsonNode column : head.path("columns")) {
            ((ObjectNode) column).put("offset", 0);
        }
        byte[] json = JSON.writeValueAsBytes(head);
        int data = (8 + json.length + 7) & ~7;
        ByteBuffer out = ByteBuffer.allocate(data).order(ByteOrder.LITTLE_ENDIAN);
        out.put("DLC1".getBytes(StandardCharsets.US_ASCII)).putInt(data - 8).put(json);
        while (out.hasRemaining()) {
            out.put((byte) ' ');
        }
        return out.rewind();
    }
}
