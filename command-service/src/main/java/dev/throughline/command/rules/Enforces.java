package dev.throughline.command.rules;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where a rule of the guide holds without a refusal that names it, so that the guide can point there. What refuses says
 * {@link Violation#of} and needs no such mark.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Enforces {
    Rule[] value();
}
