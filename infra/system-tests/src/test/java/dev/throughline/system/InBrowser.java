package dev.throughline.system;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the demo in a browser: started for the first class that asks, stopped after the last of all classes. */
final class InBrowser implements ExecutionCondition, ParameterResolver {
    private static final Namespace HERE = Namespace.create(InBrowser.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.installed().isPresent()
                ? ConditionEvaluationResult.enabled("there is a browser")
                : ConditionEvaluationResult.disabled(Chromium.MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == BrowsedDemo.class;
    }

    @Override
    public BrowsedDemo resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent(BrowsedDemo.class, key -> started(), BrowsedDemo.class);
    }

    private static BrowsedDemo started() {
        try {
            return new BrowsedDemo(Chromium.installed().orElseThrow());
        } catch (Exception failure) {
            throw new IllegalStateException("the demo does not stand", failure);
        }
    }
}
