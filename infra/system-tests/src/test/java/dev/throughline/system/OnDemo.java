package dev.throughline.system;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the demo: started for the first class that asks, stopped after the last of all classes. */
class OnDemo implements ParameterResolver {
    private static final Namespace HERE = Namespace.create(OnDemo.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Demo.class;
    }

    @Override
    public Demo resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent(Demo.class, key -> started(), Demo.class);
    }

    private static Demo started() {
        try {
            return new Demo();
        } catch (Exception failure) {
            throw new IllegalStateException("the demo does not stand", failure);
        }
    }
}
