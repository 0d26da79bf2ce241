import django
from django.conf import settings
from django.core.asgi import get_asgi_application
from django.http import HttpResponse
from django.urls import path
from town import serve, server

settings.configure(ROOT_URLCONF=__name__, SECRET_KEY="of a test", ALLOWED_HOSTS=["*"])
django.setup()
urlpatterns = [path("own/", lambda request: HttpResponse("Django's own"))]


django_app = get_asgi_application()
protocol = server()


async def application(scope, receive, send):
    """Django's own pages beside the protocol, which stands at the root here because all hosts do."""
    own = scope["type"] == "http" and scope["path"].startswith("/own/")
    await (django_app if own else protocol)(scope, receive, send)


serve(application)
