package dev.throughline.query.platform.commands;

import java.util.List;

/** Why a form was refused, rule by rule: beside the fields that the rules name, and on top what is about none of them. */
public record Refusal(int status, List<Violation> violations, Fields fields) {
    private static final String OTHER_CONTENT = "idempotency.other-content";
    private static final Refusal NONE = new Refusal(200, List.of(), Fields.of());

    /** Of a form that was not sent yet. */
    public static Refusal none() {
        return NONE;
    }

    public static Refusal of(Outcome.Refused refused, Fields fields) {
        return new Refusal(refused.status(), refused.violations(), fields);
    }

    public boolean isThere() {
        return !violations.isEmpty();
    }

    /** The rules that name this field. */
    public List<Violation> at(String field) {
        return violations.stream()
                .filter(each -> field.equals(fields.of(each.code())))
                .toList();
    }

    /** The rules that name no field of the form. */
    public List<Violation> onTop() {
        return violations.stream()
                .filter(each -> fields.of(each.code()) == null)
                .toList();
    }

    /** The key for sending the form again: another one only where the key stands for other content already. */
    public String key(String sent) {
        return violations.stream().anyMatch(each -> each.code().equals(OTHER_CONTENT)) ? Command.newKey() : sent;
    }
}
