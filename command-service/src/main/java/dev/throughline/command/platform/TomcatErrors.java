package dev.throughline.command.platform;

import java.util.Arrays;
import org.apache.catalina.Pipeline;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts {@link ProblemValve} where Tomcat and Spring Boot would report errors in their own ways. */
@Component
final class TomcatErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final JsonMapper json;

    TomcatErrors(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addContextCustomizers(context -> {
            StandardHost host = (StandardHost) context.getParent();
            Pipeline valves = host.getPipeline();
            Arrays.stream(valves.getValves())
                    .filter(ErrorReportValve.class::isInstance)
                    .forEach(valves::removeValve);
            valves.addValve(new ProblemValve(json));
            host.setErrorReportValveClass(ProblemValve.class.getName());
        });
    }
}
