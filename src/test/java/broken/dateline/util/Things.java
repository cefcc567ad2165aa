package broken.dateline.util;

/** Lies in a package that says nothing and stands in no table. */
class Things {}
