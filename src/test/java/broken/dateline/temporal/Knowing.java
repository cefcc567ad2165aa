package broken.dateline.temporal;

import broken.dateline.text.Text;

/** One half of a cycle. */
public class Knowing {
    Text text;
}
