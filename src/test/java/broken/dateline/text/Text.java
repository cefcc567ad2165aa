package broken.dateline.text;

/** Public with reason: temporal uses it. */
public class Text {}
