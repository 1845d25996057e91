package dev.throughline.query.page;

import dev.throughline.query.platform.commands.Directory;
import dev.throughline.query.platform.questions.BadQuestion;
import dev.throughline.query.platform.questions.Texts;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page what the people on it are called. */
@RestController
class NamesController {
    private final Directory directory;

    NamesController(Directory directory) {
        this.directory = directory;
    }

    @Hidden
    @GetMapping("/names")
    Map<String, String> names(@RequestParam List<String> person) {
        Texts.checkIds("person", person);
        if (person.size() > Directory.MOST) {
            throw BadQuestion.parameter("person", "at most " + Directory.MOST + " ids");
        }
        return directory.names(person);
    }
}
