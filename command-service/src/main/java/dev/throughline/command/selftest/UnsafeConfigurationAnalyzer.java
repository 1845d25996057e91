package dev.throughline.command.selftest;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows broken promises to whoever starts the service, instead of a stack trace. */
final class UnsafeConfigurationAnalyzer extends AbstractFailureAnalyzer<UnsafeConfiguration> {
    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafeConfiguration cause) {
        return new FailureAnalysis(cause.getMessage(), "Mend what is named above and start again.", cause);
    }
}
