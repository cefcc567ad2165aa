package dev.dateline.toponym;

/** How much a text is about one country, while that is being worked out. */
final class CountryWeight {
    /** Sum over the mentions decided so far: 1 for the country itself, less for a place in it. */
    double sum;
}
