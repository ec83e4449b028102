"""Office files on their way in."""

import camket.foundation.core.clock
import django.core.serializers.json
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('annual_cycles', '0001_initial'),
        ('commitments', '0001_initial'),
        ('documents', '0001_initial'),
        ('files', '0001_initial'),
        ('organisation', '0002_superior_of_the_owner'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ImportDraft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=camket.foundation.core.clock.now, editable=False)),
                ('purpose', models.CharField(choices=[('registration', 'Đăng ký cam kết của đơn vị'), ('approved_list', 'Danh mục đã duyệt'), ('report', 'Báo cáo của một kỳ')], default='registration', max_length=15)),
                ('document_number', models.CharField(blank=True, max_length=200, verbose_name='số văn bản duyệt')),
                ('document_on', models.DateField(blank=True, null=True, verbose_name='ngày văn bản')),
                ('choices', models.JSONField(default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ('answers', models.JSONField(default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ('outline', models.JSONField(default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ('document', models.JSONField(encoder=django.core.serializers.json.DjangoJSONEncoder, null=True)),
                ('ground_sha256', models.CharField(blank=True, max_length=64)),
                ('progress', models.PositiveSmallIntegerField(default=0)),
                ('refusal', models.TextField(blank=True, verbose_name='vì sao không đọc được')),
                ('expires_at', models.DateTimeField()),
                ('applied_at', models.DateTimeField(blank=True, null=True)),
                ('cycle', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='annual_cycles.cycle')),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='files.storedfile')),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisation.unit')),
            ],
            options={
                'ordering': ['-id'],
            },
        ),
        migrations.CreateModel(
            name='ImportRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(default=camket.foundation.core.clock.now, editable=False)),
                ('order', models.PositiveIntegerField()),
                ('sheet', models.CharField(max_length=200)),
                ('sheet_row', models.PositiveIntegerField()),
                ('kind', models.CharField(choices=[('add', 'Thêm'), ('change', 'Sửa'), ('same', 'Giữ nguyên'), ('skip', 'Bỏ qua'), ('ask', 'Cần hỏi'), ('rejected', 'Không nhập')], max_length=10)),
                ('title', models.TextField()),
                ('before', models.JSONField(default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ('after', models.JSONField(default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ('questions', models.JSONField(default=list, encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ('remarks', models.JSONField(default=list, encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ('accepted', models.BooleanField(default=True)),
                ('refused', models.JSONField(default=list, encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ('draft', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rows', to='documents.importdraft')),
                ('item', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='commitments.item')),
                ('unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisation.unit')),
            ],
            options={
                'ordering': ['draft', 'order'],
            },
        ),
        migrations.AddIndex(
            model_name='importdraft',
            index=models.Index(fields=['expires_at'], name='documents_i_expires_7f2171_idx'),
        ),
        migrations.AddConstraint(
            model_name='importrow',
            constraint=models.UniqueConstraint(fields=('draft', 'order'), name='one_import_row_per_place'),
        ),
    ]
