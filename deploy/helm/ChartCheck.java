import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.marcnuri.helm.Helm;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;

/**
 * Lints a chart and renders it once per file of values, by Helm itself; of each rendered object tells what the API of
 * Kubernetes does not know. Prints one JSON object. Run from its source: java -cp 'JARS/*' ChartCheck.java CHART VALUES…
 */
class ChartCheck {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final KubernetesSerialization API = new KubernetesSerialization();

  public static void main(String[] arguments) throws Exception {
    Path chart = Path.of(arguments[0]);
    ObjectNode result = JSON.createObjectNode();
    ArrayNode problems = result.putArray("problems");
    var lint = new Helm(chart).lint().strict().call();
    if (lint.isFailed()) lint.getMessages().forEach(problems::add);
    ArrayNode renders = result.putArray("renders");
    for (int n = 1; n < arguments.length; n++) {
      Path values = Path.of(arguments[n]);
      String text = new Helm(chart).template().withName("mill").withKubeVersion("1.33").withValuesFile(values).call();
      ArrayNode objects = renders.addArray();
      for (String document : text.split("(?m)^---.*$")) {
        String json = document.isBlank() ? "null" : API.convertToJson(document);
        if (json.equals("null")) continue;
        var object = JSON.readTree(json);
        objects.add(object);
        // What extends the API is checked by what extends it.
        if (object.path("apiVersion").asText().startsWith("keda.sh/")) continue;
        String at = object.path("kind").asText() + " " + object.at("/metadata/name").asText();
        unknown(API.unmarshal(document), at, problems);
      }
    }
    System.out.println(result);
  }

  /** Names every member that the types of the API have no place for. */
  private static void unknown(Object value, String at, ArrayNode problems) throws Exception {
    if (value instanceof Collection<?> many) {
      for (Object one : many) unknown(one, at, problems);
      return;
    }
    if (value == null || !value.getClass().getName().startsWith("io.fabric8.kubernetes.api")) return;
    if (value.getClass().getSimpleName().equals("GenericKubernetesResource")) {
      problems.add(at + ": the API has no such kind");
      return;
    }
    for (Method method : value.getClass().getMethods()) {
      if (!method.getName().startsWith("get") || method.getParameterCount() > 0) continue;
      if (method.getName().equals("getAdditionalProperties")) {
        for (Object key : ((Map<?, ?>) method.invoke(value)).keySet())
          problems.add(at + ": " + value.getClass().getSimpleName() + " has no member " + key);
      } else unknown(method.invoke(value), at + "." + method.getName().substring(3), problems);
    }
  }
}
