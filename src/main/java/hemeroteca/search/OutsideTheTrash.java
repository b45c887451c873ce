package hemeroteca.search;

import hemeroteca.archive.Article;
import org.hibernate.search.mapper.pojo.bridge.RoutingBridge;
import org.hibernate.search.mapper.pojo.bridge.runtime.RoutingBridgeRouteContext;
import org.hibernate.search.mapper.pojo.route.DocumentRoutes;

/** Keeps articles in the trash out of the index. */
final class OutsideTheTrash implements RoutingBridge<Article> {

	@Override
	public void route(DocumentRoutes routes, Object id, Article article, RoutingBridgeRouteContext context) {
		if (article.trashedAt().isPresent()) {
			routes.notIndexed();
		}
		else {
			routes.addRoute();
		}
	}

	@Override
	public void previousRoutes(DocumentRoutes routes, Object id, Article article, RoutingBridgeRouteContext context) {
		routes.addRoute();
	}

}
