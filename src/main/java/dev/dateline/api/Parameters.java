package dev.dateline.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The query parameters that a call takes; others are refused. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Parameters {
    String[] value();

    /** Whether it also takes those of {@link EventFilters}. */
    boolean filters() default false;
}
