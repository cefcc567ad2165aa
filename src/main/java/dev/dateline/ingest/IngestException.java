package dev.dateline.ingest;

import dev.dateline.text.InputException;
import java.io.Serial;

/** Why an article or a file could not be taken in: a title, and what happened, where, and what to do. */
public final class IngestException extends InputException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What kind of trouble it is. */
    public enum Kind {
        /** The input can't be used. */
        INPUT,
        /** Too much is going on; later it may work. */
        BUSY,
        /** No room is left on the disk. */
        DISK_FULL
    }

    private final Kind kind;

    public IngestException(String title, String detail) {
        this(Kind.INPUT, title, detail);
    }

    IngestException(Kind kind, String title, String detail) {
        super(title, detail);
        this.kind = kind;
    }

    static IngestException diskFull(String name) {
        return new IngestException(
                Kind.DISK_FULL,
                "The disk is full",
                "Nothing of " + name
                        + " was stored, and what was stored before is as it was. Free some space on the disk"
                        + " of Dateline's home folder, then add it again.");
    }

    public Kind kind() {
        return kind;
    }
}
