package dev.throughline.query.platform.problems;

import java.util.Arrays;
import org.apache.catalina.Pipeline;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Puts {@link ProblemValve} where Tomcat and Spring Boot would report errors in their own ways. */
@Component
final class TomcatErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final ProblemWriter writer;

    TomcatErrors(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addContextCustomizers(context -> {
            StandardHost host = (StandardHost) context.getParent();
            Pipeline valves = host.getPipeline();
            Arrays.stream(valves.getValves())
                    .filter(ErrorReportValve.class::isInstance)
                    .forEach(valves::removeValve);
            valves.addValve(new ProblemValve(writer));
            host.setErrorReportValveClass(ProblemValve.class.getName());
        });
    }
}
